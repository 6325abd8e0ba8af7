import Text from "../../../content/pages/accessibility.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("accessibility", Text);
export const generateMetadata = metadata;
export default page;
