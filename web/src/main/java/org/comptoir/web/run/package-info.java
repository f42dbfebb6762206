/** Jobs: preview, start, progress, history. */
package org.comptoir.web.run;
