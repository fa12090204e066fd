import type { FastifyInstance } from 'fastify';
import type { FormConfig } from '../../config/index.js';
import type { Caller } from '../http/caller.js';
import { randomAuditId, type Trail } from '../http/guard-owner-routes.js';
import type { OwnerDesk } from './owner-person-routes.js';
import { readView } from '../people/read-view.js';
import { subjectsOf } from '../people/person-view.js';
import { carryOut, lift } from '../rights/carry-out.js';
import { makePersonFile } from '../rights/person-file.js';
import { renderPersonFile } from '../rights/person-file-page.js';
import { chooseRecords, listHeld, partsOf } from '../rights/person-parts.js';
import { type Note, type RightsDesk, RightsError } from '../rights/rights-desk.js';
import { languageFrom } from '../choices/describe-choices.js';
import type { StoredRequest } from '../store/requests.js';
import { spokenLanguage } from '../../messages/spoken.js';
import { tagOf } from '../store/tag.js';
import { noteTold } from '../rights/tell-recipients.js';
import { addRightsRoutes } from './rights-routes.js';

const aboutOf = ({ id, subjectId, controller }: StoredRequest) => ({
  requests: [id],
  persons: [subjectId],
  controllers: [controller],
});

const noteWith =
  (trail: Trail): Note =>
  async (parts, about) => {
    trail.about = about;
    await parts.audit.add(trail.entry(), randomAuditId());
    trail.isWritten = true;
  };

/** What the owner does about people's rights. */
export function addRights(routes: FastifyInstance, desk: OwnerDesk & RightsDesk): void {
  const { store, forms, now } = desk;
  const configOf = (controller: string): FormConfig | undefined =>
    [...forms.current.values(), ...forms.all].find(({ config }) => config.controller.id === controller)
      ?.config;
  /** A request and the business it was made to, where the caller may ask about that. */
  const find = async (
    id: string,
    caller: Caller,
  ): Promise<{ readonly request: StoredRequest; readonly config: FormConfig } | null> => {
    const request = await store.requests.find(id);
    const config = request && configOf(request.controller);
    return request && config && caller.mayAsk(request.controller) ? { request, config } : null;
  };
  addRightsRoutes(routes, now, {
    take: async ({ form, contact, right, message = '', receivedAt, person }, trail) => {
      const config = forms.current.get(form)?.config;
      if (!config) return { kind: 'unknown-form' };
      const controller = config.controller.id;
      const used = desk.digest(contact).flat().map(tagOf);
      const view = await store.readTogether((parts) => readView(parts, controller, used, 'carried'));
      const living: string[] = [];
      for (const id of subjectsOf(view)) if (await store.people.findById(id)) living.push(id);
      const wanted = person === undefined ? living : living.filter((id) => id === person);
      const [subjectId] = wanted;
      if (subjectId === undefined) return { kind: 'unknown-person' };
      if (wanted.length > 1) return { kind: 'several-persons', persons: wanted };
      const [tag] = await desk.tagsOfSubject(subjectId);
      const stored = await desk.requests.open(view, config, {
        right,
        message,
        person: { subjectId, tag: tag ?? used[0] ?? '' },
        ...(receivedAt !== undefined && { receivedAt: new Date(receivedAt).toISOString() }),
      });
      if (!stored) return { kind: 'unknown-person' };
      trail.about = aboutOf(stored);
      return { kind: 'taken', id: stored.id, due: stored.due };
    },
    listPersons: async (id, caller, trail) => {
      const found = await find(id, caller);
      if (!found) return null;
      trail.about = aboutOf(found.request);
      return partsOf(await listHeld(desk, found.request)).map(({ name, records }) => ({
        name,
        records: records.map(({ record }) => record.id),
      }));
    },
    carryOut: async (id, ordered, caller, trail) => {
      const found = await find(id, caller);
      if (!found || found.request.doneAt !== null) return null;
      const order = { ...ordered, takenBy: caller.name };
      return carryOut(found.request, found.config, order, desk, noteWith(trail));
    },
    lift: async (id, ordered, caller, trail) => {
      const found = await find(id, caller);
      return found && lift(found.request, found.config, ordered, desk, noteWith(trail));
    },
    told: async (id, names, caller, trail) => {
      const found = await find(id, caller);
      if (!found) return null;
      return store.transact(async (parts) => {
        const request = await parts.requests.find(id);
        if (!request?.doneAt || !request.answer) return null;
        const noted = noteTold(request.answer, names, now().toISOString());
        if (!noted)
          throw new RightsError(
            'unknown-record',
            '"names": GET /v1/requests lists the recipients of a request.',
          );
        await parts.requests.setAnswer(id, noted.stored);
        await noteWith(trail)(parts, aboutOf(request));
        return noted.recipients;
      });
    },
    readFile: async (id, { language, records }, caller, trail) => {
      const found = await find(id, caller);
      if (!found) return null;
      const { request, config } = found;
      const held = await listHeld(desk, request);
      const chosen = chooseRecords(held, records);
      const file = await makePersonFile(
        {
          subjectId: request.subjectId,
          controller: request.controller,
          config,
          records: chosen,
          isPart: chosen.length < held.length,
          used: [request.tag],
          requests: await desk.requests.list({ used: [request.tag], controller: request.controller }),
          language: language ?? languageFrom(held.map(({ record }) => record)),
        },
        desk,
      );
      await store.transact((parts) => noteWith(trail)(parts, aboutOf(request)));
      const root = `${desk.publicUrl.replace(/\/$/, '')}/`;
      return {
        file,
        page: renderPersonFile(
          file,
          // A file to send: it stands alone.
          { place: { language: spokenLanguage(file.language), root, look: null, others: [] } },
          config.jurisdiction,
        ),
      };
    },
  });
}
