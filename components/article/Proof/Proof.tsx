import type { Messages } from "#messages/en.ts";
import type { Proof as StateOfProof } from "#newsroom/schema/article.ts";
import css from "./Proof.module.css";

/** The state of the proof: what stands, what is disputed, what nobody has shown. */
export function Proof({ proof, messages }: { proof: StateOfProof; messages: Messages }) {
  const { story: say } = messages;
  const parts = [
    [say.established, proof.established],
    [say.disputed, proof.disputed],
    [say.unknown, proof.unknown],
  ] as const;
  return (
    <section className={css.proof} data-place="beside" aria-labelledby="proof">
      <h2 id="proof">{say.proof}</h2>
      <dl>
        {parts
          .filter(([, statements]) => statements.length > 0)
          .map(([title, statements]) => (
            <div key={title}>
              <dt>{title}</dt>
              {statements.map((statement) => (
                <dd key={statement}>{statement}</dd>
              ))}
            </div>
          ))}
      </dl>
    </section>
  );
}
