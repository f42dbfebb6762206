package org.comptoir.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a JUnit class: its {@code @Inject} fields are filled from a container that lives as long as the JVM. The build
 * runs such classes on H2 and once more on PostgreSQL. The database is shared: each class makes its own house with
 * {@link Fixtures}. Business time starts at {@link TestClock#START} in every test.
 */
@Tag("usecase")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UseCasesExtension.class)
public @interface UseCases {}
