import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { makeSerial, makeStubCode, readSerial, readStubCode, writeGroups } from '../../src/paper/serial.js';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a serial that was copied with one wrong character, or with two that changed places, is told', () => {
  for (let count = 0; count < 50; count++) {
    const serial = makeSerial(randomBytes(16));
    assert.equal(readSerial(serial), serial);
    [...serial].forEach((right, place) => {
      for (const wrong of letters)
        if (wrong !== right)
          assert.equal(readSerial(serial.slice(0, place) + wrong + serial.slice(place + 1)), null);
      for (let other = place + 1; other < serial.length; other++) {
        const swapped = [...serial];
        [swapped[place], swapped[other]] = [serial[other] ?? '', right];
        if (serial[other] !== right) assert.equal(readSerial(swapped.join('')), null);
      }
    });
  }
});

test('a serial may be typed as it is printed, in small letters, with O for 0 and l for 1', () => {
  const serial = makeSerial(new Uint8Array([0, 1, 10, 11, 20, 0, 1, 31]));
  assert.equal(writeGroups(serial).length, 11);
  assert.equal(readSerial(writeGroups(serial)), serial);
  assert.equal(readSerial(` ${writeGroups(serial).toLowerCase()} `), serial);
  assert.equal(readSerial(serial.replaceAll('0', 'o').replaceAll('1', 'l')), serial);
  for (const other of ['', 'ABC', `${serial}0`, `U${serial.slice(1)}`, 'é'.repeat(9)])
    assert.equal(readSerial(other), null);
});

test('the code of a stub is no serial, and a typing error in it is told', () => {
  const code = makeStubCode(randomBytes(16));
  assert.match(writeGroups(code), /^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  assert.equal(readStubCode(writeGroups(code).toLowerCase()), code);
  assert.equal(readSerial(code), null);
  const [first = ''] = code;
  assert.equal(readStubCode((first === 'A' ? 'B' : 'A') + code.slice(1)), null);
});
