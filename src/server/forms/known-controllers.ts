import type { FormConfig } from '../../config/index.js';
import { normalizeRegistration } from '../../history/index.js';
import type { ProofRecord } from '../../proof/index.js';
import { StartError } from '../start-error.js';
import type { ControllerAlias, StoredController } from '../store/controllers.js';

type Controller = FormConfig['controller'];

/** How a business is named where its id is not known: in records of format 1, and in tables of earlier editions. */
export interface NamedController {
  readonly name: string;
  readonly registration: string;
}

const plain = (text: string): string => text.trim().normalize('NFC');
const registrationsOf = ({ registration, formerly = [] }: Controller): readonly string[] =>
  [registration ?? '', ...formerly].filter(Boolean).map(normalizeRegistration);
const namesOf = ({ name, formerly = [] }: Controller): readonly string[] => [name, ...formerly].map(plain);

/** The businesses of today's forms, each once. Throws StartError where two forms say two things of one. */
export function controllersOf(configs: readonly FormConfig[]): readonly Controller[] {
  const found = new Map<string, { controller: Controller; form: string }>();
  for (const { id: form, controller } of configs) {
    const known = found.get(controller.id);
    const twin = [...found.values()].find(
      (one) => one.controller.id !== controller.id && hasSameRegistration(one.controller, controller),
    );
    if (twin)
      throw new StartError(
        `Forms "${twin.form}" and "${form}" give one registration (${controller.registration}) to two businesses, "${twin.controller.id}" and "${controller.id}": write one "controller.id" in both.`,
      );
    if (known && !isOneRegistration(known.controller, controller))
      throw new StartError(
        `Forms "${known.form}" and "${form}" call two businesses "${controller.id}": ${known.controller.registration} and ${controller.registration}. Give each its own "controller.id".`,
      );
    found.set(
      controller.id,
      known ? { ...known, controller: join(known.controller, controller) } : { controller, form },
    );
  }
  return [...found.values()].map(({ controller }) => controller);
}

const hasSameRegistration = (one: Controller, other: Controller): boolean =>
  one.registration !== undefined &&
  other.registration !== undefined &&
  normalizeRegistration(one.registration) === normalizeRegistration(other.registration);

const isOneRegistration = (one: Controller, other: Controller): boolean =>
  one.registration === undefined ||
  other.registration === undefined ||
  registrationsOf(one).some((registration) => registrationsOf(other).includes(registration));

const join = (one: Controller, other: Controller): Controller => ({
  ...one,
  ...(one.registration === undefined &&
    other.registration !== undefined && { registration: other.registration }),
  formerly: [...new Set([...(one.formerly ?? []), ...(other.formerly ?? []), other.name])],
});

/**
 * Holds today's businesses against those that answers were given to. Gives the ids that no form names any more; throws
 * StartError where a new id would leave behind what was said to a business that it looks like.
 */
export function findForgotten(
  today: readonly Controller[],
  stored: readonly StoredController[],
): readonly StoredController[] {
  const forgotten = stored.filter(({ id }) => today.every((one) => one.id !== id));
  for (const controller of today) {
    const before = stored.find(({ id }) => id === controller.id);
    if (before) {
      if (isAnother(before, controller))
        throw new StartError(
          `"controller.id" "${controller.id}" stands for ${before.name} (${before.registration}), and a form gives it the registration ${controller.registration}. Give another business its own id; if the registration was mended, write the old one into "controller.formerly".`,
        );
      continue;
    }
    const left = forgotten.find((one) => isLike(one, controller));
    if (left)
      throw new StartError(
        `The business "${controller.id}" looks like "${left.id}" (${left.name}), to which answers were given, refusals among them: write "id": "${left.id}" in "controller", as an id is for good.`,
      );
  }
  return forgotten;
}

const isAnother = ({ registration }: StoredController, controller: Controller): boolean =>
  registration !== '' &&
  controller.registration !== undefined &&
  !registrationsOf(controller).includes(normalizeRegistration(registration));

const isLike = ({ name, registration }: StoredController, controller: Controller): boolean =>
  registration !== '' && controller.registration !== undefined
    ? registrationsOf(controller).includes(normalizeRegistration(registration))
    : namesOf(controller).includes(plain(name));

/** Finds the id of a business by its registration, else by its name; null where no form, or more than one, answers to it. */
export function findController(
  { name, registration }: NamedController,
  today: readonly Controller[],
): string | null {
  const normal = normalizeRegistration(registration);
  const byRegistration = normal ? today.filter((one) => registrationsOf(one).includes(normal)) : [];
  if (byRegistration.length > 0) return byRegistration.length === 1 ? (byRegistration[0]?.id ?? null) : null;
  const byName = today.filter(
    (one) =>
      namesOf(one).includes(plain(name)) &&
      // Another number under the same name is another company.
      (normal === '' ||
        one.registration === undefined ||
        one.formerly?.map(plain).includes(plain(name)) === true),
  );
  return byName.length === 1 ? (byName[0]?.id ?? null) : null;
}

/** Tells the business of a record, also of one that knows it by its name alone. */
export function makeControllerOf(
  aliases: readonly ControllerAlias[],
): (record: Pick<ProofRecord, 'controllers'>) => string | undefined {
  const known = new Map(aliases.map((one) => [keyOf(one), one.controller]));
  return ({ controllers: [controller] }) =>
    controller?.id ??
    known.get(keyOf({ name: controller?.name ?? '', registration: controller?.registration ?? '' }));
}

/** The JSON of a form from before businesses had ids, with the one that it has today. */
export function withControllerId(json: unknown, find: (named: NamedController) => string): unknown {
  const controller = (json as { controller?: Partial<Controller> } | null)?.controller;
  if (typeof controller !== 'object' || controller === null || controller.id !== undefined) return json;
  const { name = '', registration = '' } = controller;
  return { ...(json as object), controller: { id: find({ name, registration }), ...controller } };
}

const keyOf = ({ name, registration }: NamedController): string => JSON.stringify([name, registration]);
