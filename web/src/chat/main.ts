/** The chat page. */

import "../shared/live";
import "../shared/masthead";
import "../shared/source-panel";
