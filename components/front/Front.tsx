import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import { sectionUrl } from "#newsroom/urls.ts";
import { Signup } from "../site/Signup/Signup.tsx";
import type { Site } from "../site/site.ts";
import { CorrectedToday } from "./CorrectedToday/CorrectedToday.tsx";
import { Feature } from "./Feature/Feature.tsx";
import css from "./Front.module.css";
import { Lead } from "./Lead.tsx";
import { MostRead } from "./MostRead/MostRead.tsx";
import type { FrontPlan } from "./plan.ts";
import { Tile } from "./Tile/Tile.tsx";
import { Views } from "./Views/Views.tsx";

/** The front page: the plan, set. */
export function Front({
  plan,
  site,
  corrected,
  versions = 1,
}: {
  plan: FrontPlan;
  site: Site;
  corrected: Correction[];
  /** How many versions there are of the lead. */
  versions?: number;
}) {
  const { messages, newspaper } = site;
  const [first, second, ...others] = plan.row;
  const stacks = [others.slice(0, 2), others.slice(2)].filter((stack) => stack.length > 0);
  const [newsletter] = newspaper.newsletters;
  return (
    <>
      <div className={css.led}>
        {plan.lead && <Lead lead={plan.lead} site={site} versions={versions} />}
        {plan.beside.length > 0 && (
          <div className={css.beside}>
            {plan.beside.map((story, i) => (
              <Tile key={story.id} story={story} site={site} picture={i === 0} when="moment" />
            ))}
          </div>
        )}
      </div>
      {first && (
        <div className={css.row}>
          {[first, second].map((story) => story && <Tile key={story.id} story={story} site={site} picture />)}
          {stacks.map((stack) => (
            <div key={stack[0]?.id} className={css.stack}>
              {stack.map((story, i) => (
                <Tile key={story.id} story={story} site={site} standfirst={i === 0} />
              ))}
            </div>
          ))}
        </div>
      )}
      {plan.wire.stories.length > 0 && (
        <section className={`${css.section} ${css.wire}`}>
          <h2>{plan.wire.title ?? messages.front.latest}</h2>
          <div className={css.tiles}>
            {plan.wire.stories.map((story) => (
              <Tile key={story.id} story={story} site={site} standfirst={false} when="day" />
            ))}
          </div>
        </section>
      )}
      {newsletter && (
        <div className={css.strip}>
          <Signup newsletter={newsletter} messages={messages} />
        </div>
      )}
      {plan.features.map(({ section, stories }, i) => (
        <section key={section.slug} className={css.section}>
          <h2>
            <a href={sectionUrl(section.slug)}>{section.title}</a>
          </h2>
          <Feature stories={stories} site={site} mirrored={i % 2 === 1} />
        </section>
      ))}
      <div className={css.duo}>
        <Views views={plan.views} site={site} />
        <section>
          <MostRead stories={plan.mostRead} site={site} />
          <CorrectedToday corrected={corrected} site={site} />
        </section>
      </div>
    </>
  );
}
