/** The administrators' page. */

import "../shared/live";
import "../shared/masthead";
import "./admin";
