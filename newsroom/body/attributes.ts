import { sayIssue } from "../manuscript/issue.ts";
import { broken, type Checked, type Problem, sound } from "../problem.ts";
import { type Jsx, placeOf } from "./nodes.ts";
import { VOCABULARY, type VocabularyName } from "./vocabulary.ts";

/** An element's literal attributes, checked by the vocabulary. */
export function readAttributes(node: Jsx, name: VocabularyName): Checked<Record<string, unknown>> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  const places = new Map<string, { line?: number; column?: number }>();
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute") {
      const message = `<${name}> must not spread attributes: write each as name="text"`;
      problems.push({ ...placeOf(attribute), message });
    } else if (attribute.value && typeof attribute.value === "object") {
      const message = `<${name}>: \`${attribute.name}\` must be a literal text: write ${attribute.name}="…"`;
      problems.push({ ...placeOf(attribute), message });
    } else if (places.has(attribute.name)) {
      problems.push({ ...placeOf(attribute), message: `<${name}> has \`${attribute.name}\` twice` });
    } else {
      places.set(attribute.name, placeOf(attribute));
      values[attribute.name] = attribute.value ?? true;
    }
  }
  if (problems.length > 0) return broken(...problems);
  const schema = VOCABULARY[name];
  const result = schema.safeParse(values);
  if (result.success) return sound(result.data);
  const said = result.error.issues.flatMap((issue) => sayIssue(issue, schema));
  return broken(
    ...said.map(({ path, key, message }) => ({
      ...(places.get(key ?? String(path[0])) ?? placeOf(node)),
      message: `<${name}>: ${message.replace("is not a field", "is not an attribute")}`,
    })),
  );
}
