/** What tills and stores came to. */
package org.comptoir.web.rest.report;
