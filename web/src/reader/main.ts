/** The reader's page. */

import "../shared/live";
import "../shared/masthead";
import "./reader";
