import { connect } from "node:net";

const line = (method: string, path: string, rest = "") =>
  `${method} ${path} HTTP/1.1\r\nHost: x\r\n${rest}\r\n`;
const random = () => Math.random().toString(36).slice(2);

/** What crawlers, scanners and attackers send. None of it may disturb anybody, and none may be answered with 5xx. */
const BAD: readonly (() => string)[] = [
  () => line("GET", `/politics/2017/03/02/${random()}`),
  () => line("GET", `/${random()}/${random()}`),
  () => line("GET", "/", `X-Long: ${"a".repeat(20_000)}\r\n`),
  () => line("GET", `/${"b".repeat(4_000)}`),
  () => line("GET", "/").repeat(8),
  () => `${line("POST", "/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")}0\r\n\r\n`,
  () => `${line("POST", "/", "Content-Length: 5\r\nContent-Length: 6\r\n")}hello`,
  () => `${line("POST", "/", "Transfer-Encoding: chunked\r\n")}5\nhello\n0\n\n`,
  () => line("GET", "/", "X-Folded: a\r\n b\r\n"),
  () => "GET / HTTP/1.1\nHost: x\n\n",
  () => "CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n",
  () => line("GET", "/wp-login.php?a=%00"),
  () => line("GET", "/%2e%2e/%2e%2e/etc/passwd"),
  () => line("POST", "/", "Next-Action: x\r\nContent-Length: 0\r\n"),
  () => line("GET", "/?_rsc=x", "RSC: 1\r\n"),
  () => `\x16\x03\x01${random()}`,
  // A slow client: half a head, then silence.
  () => "GET / HTTP/1.1\r\nHost: x\r\nX-Slow:",
];

const PATIENCE = 2_000;

/** Sends one bad request and gives up on it soon. Resolves with the statuses that came back. */
export function sendBadRequest(port: number): Promise<number[]> {
  const bytes = (BAD[Math.floor(Math.random() * BAD.length)] ?? BAD[0])?.() ?? "";
  // Some clients go away before the answer comes.
  const patience = Math.random() < 0.3 ? 1 : PATIENCE;
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (answer.length > 2_000_000) socket.destroy();
    });
    socket.on("error", () => {});
    socket.on("close", () =>
      resolve([...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))),
    );
    setTimeout(() => socket.destroy(), patience);
    socket.write(bytes, "latin1");
  });
}
