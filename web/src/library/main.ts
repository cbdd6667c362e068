/** The page of all documents. */

import "../shared/live";
import "../shared/masthead";
import "./library";
