import type { Messages } from "#messages/en.ts";

/** Installs the app where the browser offers it; browser/install-app.ts shows what applies. */
export function InstallApp({ messages }: { messages: Messages }) {
  const { app: say } = messages.device;
  return (
    <install-app>
      <button type="button" className="btn" hidden>
        {say.install}
      </button>
      <p data-installed="" hidden>
        {say.installed}
      </p>
    </install-app>
  );
}
