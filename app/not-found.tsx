/** Empty on purpose: the server shows app/%5Fmissing, and Next would render this one beside every page. */
export default function NotFound() {
  return null;
}
