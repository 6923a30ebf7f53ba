import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { asProjectId } from '../domain/ids.ts';
import { isScreen, type Query, queryText, readQueryText, type ScreenPlace } from '../domain/place.ts';
import type { RecountResults } from '../features/OpenedFile.tsx';
import { ProjectsScreen } from '../features/projects/ProjectsScreen.tsx';
import { ProjectFrame } from './ProjectFrame.tsx';
import { ScreenFailure } from './ScreenFailure.tsx';
import { ScreenOutlet } from './ScreenOutlet.tsx';

const readSearch = (search: Record<string, unknown>): Query =>
  z.record(z.string(), z.coerce.string()).catch({}).parse(search);

/** Loaded when a packet is opened: the start screen needs none of it. */
const recountedPacket: RecountResults = async (entry, results) => {
  const [{ recountPacket }, { savedFrequencyQuestion }] = await Promise.all([
    import('../features/exchange/recount-packet.ts'),
    import('../features/compare/saved-question.ts'),
  ]);
  return recountPacket(entry, results, savedFrequencyQuestion);
};

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: ({ error }) => <ScreenFailure error={error} />,
  notFoundComponent: () => <Navigate to="/" replace />,
});

const projectsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: function Projects() {
    const navigate = projectsRoute.useNavigate();
    return (
      <ProjectsScreen
        recount={recountedPacket}
        onOpen={(project, screen) =>
          void navigate({
            to: '/p/$project/$screen/{-$item}',
            params: { project, screen, item: undefined },
            search: {},
          })
        }
      />
    );
  },
});

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/p/$project',
  component: function Project() {
    const { project } = projectRoute.useParams();
    return (
      <ProjectFrame key={project} id={asProjectId(project)}>
        <Outlet />
      </ProjectFrame>
    );
  },
});

const projectHomeRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/',
  component: function ProjectHome() {
    const { project } = projectHomeRoute.useParams();
    return (
      <Navigate
        to="/p/$project/$screen/{-$item}"
        params={{ project, screen: 'library', item: undefined }}
        search={{}}
        replace
      />
    );
  },
});

const screenRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: '/$screen/{-$item}',
  validateSearch: readSearch,
  component: function ScreenPage() {
    const { project, screen } = screenRoute.useParams();
    const { item, query } = useScreenAddress();
    const navigate = screenRoute.useNavigate();
    if (!isScreen(screen)) return <Navigate to="/p/$project" params={{ project }} replace />;
    const number = item !== undefined && /^\d+$/.test(item) ? Number(item) : null;
    const onPlace: ScreenPlace['onPlace'] = (to, how) => {
      const next = to.item === undefined ? number : to.item;
      void navigate({
        to: '/p/$project/$screen/{-$item}',
        params: { project, screen, item: next === null ? undefined : String(next) },
        search: to.query,
        replace: how === 'replace',
      });
    };
    return <ScreenOutlet screen={screen} place={{ item: number, query, onPlace }} />;
  },
});

/**
 * What the address bar says of the screen. The router tells a change only after a transition: a key pressed before that
 * would act on the place before, so a change within the screen is taken from the bar itself.
 */
function useScreenAddress(): { readonly item: string | undefined; readonly query: Query } {
  const params = screenRoute.useParams();
  const search = screenRoute.useSearch();
  const bar = useSyncExternalStore(router.history.subscribe, () => {
    const { pathname, search } = router.history.location;
    return `${pathname}${search}`;
  });
  return useMemo(() => {
    const [path = '', ...rest] = bar.split('?');
    const [, , project, screen, item] = path.split('/');
    if (project !== params.project || screen !== params.screen) return { item: params.item, query: search };
    return { item: item || undefined, query: readQueryText(rest.join('?')) };
  }, [bar, params.project, params.screen, params.item, search]);
}

/** Addresses: `#/` the projects; `#/p/<project>/<screen>/<item>?<query>` a place in one. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    projectsRoute,
    projectRoute.addChildren([projectHomeRoute, screenRoute]),
  ]),
  history: createHashHistory(),
  parseSearch: readQueryText,
  stringifySearch: (search) => queryText(readSearch(search)),
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
