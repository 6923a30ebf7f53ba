import { RouterProvider } from '@tanstack/react-router';
import { UiRoot } from '../ui/UiRoot.tsx';
import { router } from './router.tsx';

/** The whole app: the address decides what is shown. */
export function App() {
  return (
    <UiRoot>
      <RouterProvider router={router} />
    </UiRoot>
  );
}
