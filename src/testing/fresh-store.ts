import type { Project } from '../domain/project.ts';
import type { Result } from '../domain/result.ts';
import { createProjectFrom } from '../storage/registry.ts';
import { openSeparateStore, openStore, type Store } from '../storage/store.ts';
import { aProject } from './builders.ts';

/** The value of a result that must be one. */
export function valueIn<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** A project of its own in a database in memory, opened. */
export async function freshStore(project: Project = aProject()): Promise<Store> {
  const { id } = valueIn(await createProjectFrom(project));
  return valueIn(await openStore(id));
}

/** A second store on the same project, as another tab has one. */
export const asAnotherTab = async (store: Store): Promise<Store> =>
  valueIn(await openSeparateStore(store.id));
