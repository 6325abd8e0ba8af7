import Text from "../../../content/pages/ownership.mdx";
import { standing } from "../standing.tsx";

const { page, metadata } = standing("ownership", Text);
export const generateMetadata = metadata;
export default page;
