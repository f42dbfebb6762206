/** What all pages share: who is logged in and where, the language, texts of keys and reasons, amounts, refusals. */
package org.comptoir.web.shared;
