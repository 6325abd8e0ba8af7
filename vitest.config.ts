import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{app,audience,browser,components,messages,newsroom,platform,scripts,server,syndication}/**/*.test.{ts,tsx}",
    ],
    testTimeout: 20_000,
    // Two cores may be busy with something else.
    expect: { poll: { timeout: 10_000 } },
  },
});
