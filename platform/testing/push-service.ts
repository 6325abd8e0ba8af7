import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import ece from "http_ece";

export type Delivered = { path: string; payload: string; headers: IncomingMessage["headers"] };

/** A push service as browsers have it: it checks who sends (RFC 8292), and can read what its own devices can (RFC 8291). */
export class TestPushService {
  delivered: Delivered[] = [];
  /** Status and headers for a path; 201 where it says nothing. With 0 the connection ends without an answer. */
  answer: (path: string) => { status: number; headers?: Record<string, string> } | undefined = () =>
    undefined;
  /** What it does between taking a message and saying so. */
  pause: () => Promise<unknown> = async () => {};
  #devices = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();
  #server = createServer((request, response) => void this.#take(request, response));
  origin = "";

  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this.origin;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** What PushSubscription.toJSON() of a new device gives. */
  subscribe() {
    const ecdh = createECDH("prime256v1");
    const p256dh = ecdh.generateKeys("base64url");
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(8).toString("hex")}`;
    this.#devices.set(path, { ecdh, auth });
    return { endpoint: `${this.origin}${path}`, keys: { p256dh, auth: auth.toString("base64url") } };
  }

  async #take(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "";
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const device = this.#devices.get(path);
    if (this.answer(path)?.status === 0) return void request.socket.destroy();
    const status = this.answer(path) ?? { status: device ? 201 : 404 };
    if (device && !this.#isSigned(request.headers.authorization ?? "")) status.status = 403;
    if (status.status === 201 && device) {
      const payload = ece.decrypt(body, {
        version: "aes128gcm",
        privateKey: device.ecdh,
        authSecret: device.auth.toString("base64url"),
      });
      this.delivered.push({ path, payload: payload.toString(), headers: request.headers });
    }
    await this.pause();
    response.writeHead(status.status, status.headers).end();
  }

  /** `vapid t={JWT}, k={key}`: signed by that key, for us, for at most a day, with a way to reach the sender. */
  #isSigned(field: string): boolean {
    const [, jwt = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(field) ?? [];
    const [head = "", claims = "", signature = ""] = jwt.split(".");
    const point = Buffer.from(key, "base64url");
    if (point.length !== 65) return false;
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString());
    const seconds = Date.now() / 1000;
    return (
      verify(
        "sha256",
        Buffer.from(`${head}.${claims}`),
        { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
        Buffer.from(signature, "base64url"),
      ) &&
      aud === this.origin &&
      exp > seconds &&
      exp <= seconds + 24 * 3600 &&
      /^(?:mailto|https):/.test(sub)
    );
  }
}
