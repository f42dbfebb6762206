/** What all resources share: the caller behind a key, amounts and pages as JSON, limits. Knows no feature's resource. */
package org.comptoir.web.rest.shared;
