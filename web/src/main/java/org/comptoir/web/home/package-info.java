/** The start page of the back office. */
package org.comptoir.web.home;
