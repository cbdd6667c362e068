/** The look-up page. */

import "../shared/live";
import "../shared/masthead";
import "./page";
