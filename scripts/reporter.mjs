/** Ends a run of the browser tests with one line that a person and a script can both read. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap((session) => testsIn(session.testResults));
      const passed = tests.filter((test) => test.passed && !test.skipped).length;
      const skipped = tests.filter((test) => test.skipped).length;
      // A file that could not be loaded has no tests, and must not count as none failed.
      const broken = sessions.filter(
        (session) => !session.passed && !testsIn(session.testResults).length,
      ).length;
      const failed = tests.length - passed - skipped + broken;
      console.log(`browser: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    },
  };
}

function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
