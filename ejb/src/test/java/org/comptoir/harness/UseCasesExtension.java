package org.comptoir.harness;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Fills a test instance and sets the clock back before each test. */
public class UseCasesExtension implements TestInstancePostProcessor, BeforeEachCallback, AfterEachCallback {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        Container.inject(test);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Container.get(TestClock.class).reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (Database.transactionIsOpen()) {
            throw new AssertionError("the test left a transaction open: " + context.getDisplayName());
        }
    }
}
