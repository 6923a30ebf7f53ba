import { useEffect, useState } from 'react';
import type { Project } from '../../domain/project.ts';
import { attempted } from '../../storage/expected-failures.ts';
import { readProject } from '../../storage/whole-project.ts';
import { useCurrentProject } from '../current-project.tsx';

/** The project as of now, texts included; undefined while it is read. */
export function useWholeProject(): Project | undefined {
  const { store } = useCurrentProject();
  const [project, setProject] = useState<Project>();
  useEffect(() => {
    let left = false;
    const read = async () => {
      const whole = await attempted(() => readProject(store));
      if (!left && whole.ok) setProject(whole.value);
    };
    void read();
    return () => {
      left = true;
    };
  }, [store]);
  return project;
}
