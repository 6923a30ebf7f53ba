import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { z } from 'zod';
import { asProjectId } from '../domain/ids.ts';
import { isScreen, type Query, queryText, readQueryText, type ScreenPlace } from '../domain/place.ts';
import { ProjectsScreen } from '../features/projects/ProjectsScreen.tsx';
import { ProjectFrame } from './ProjectFrame.tsx';
import { ScreenFailure } from './ScreenFailure.tsx';
import { ScreenOutlet } from './ScreenOutlet.tsx';

const readSearch = (search: Record<string, unknown>): Query =>
  z.record(z.string(), z.coerce.string()).catch({}).parse(search);

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
    const { project, screen, item } = screenRoute.useParams();
    const query = screenRoute.useSearch();
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
