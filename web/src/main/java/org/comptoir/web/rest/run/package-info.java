/** Campaign jobs: preview, start, follow, hold, stop. */
package org.comptoir.web.rest.run;
