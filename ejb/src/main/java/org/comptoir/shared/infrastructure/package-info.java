/** What the server gives and every feature uses: data source, entity manager, clock, migrations, converters. */
package org.comptoir.shared.infrastructure;
