import type { Sql } from './sql.js';

/** A business that answers were given to, as it was called last. */
export interface StoredController {
  readonly id: string;
  readonly name: string;
  /** Empty where none was given. */
  readonly registration: string;
}

/** The name under which records of format 1 know a business. */
export interface ControllerAlias {
  readonly name: string;
  readonly registration: string;
  readonly controller: string;
}

export const listControllers = async (sql: Sql): Promise<readonly StoredController[]> =>
  (await sql.all('select id, name, registration from controller order by id')).map((row) => ({
    id: row['id'] as string,
    name: row['name'] as string,
    registration: row['registration'] as string,
  }));

export const keepController = async (
  sql: Sql,
  { id, name, registration }: StoredController,
): Promise<void> => {
  await sql.run(
    `insert into controller (id, name, registration) values ($1, $2, $3)
     on conflict (id) do update set name = $2, registration = $3`,
    id,
    name,
    registration,
  );
};

export const listAliases = async (sql: Sql): Promise<readonly ControllerAlias[]> =>
  (await sql.all('select name, registration, controller from controller_alias')).map((row) => ({
    name: row['name'] as string,
    registration: row['registration'] as string,
    controller: row['controller'] as string,
  }));

export const keepAlias = async (
  sql: Sql,
  { name, registration, controller }: ControllerAlias,
): Promise<void> => {
  await sql.run(
    'insert into controller_alias (name, registration, controller) values ($1, $2, $3) on conflict do nothing',
    name,
    registration,
    controller,
  );
};
