package org.comptoir.it;

import java.io.File;
import java.net.URISyntaxException;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.comptoir.it.inside.WeavingIT;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive as Maven built it, with the tests that run inside the server added to its web module. */
final class ComptoirEar {

    private ComptoirEar() {}

    static EnterpriseArchive withInsideTests() {
        File built = new File(System.getProperty("comptoir.ear"));
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
        ear.getAsType(WebArchive.class, "/comptoir-web.war").addPackages(true, WeavingIT.class.getPackage());
        return ear.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static JavaArchive jarOf(Class<?> type) {
        try {
            File jar = new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.createFromZipFile(JavaArchive.class, jar);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
