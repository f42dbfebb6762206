/** The history of runs for the back office. */
package org.comptoir.run.query;
