package org.comptoir.it;

import java.util.List;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.deployment.TargetDescription;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * The EAR is deployed once for all integration tests: Arquillian would deploy it again for each class. No class has a
 * {@code @Deployment} of its own; the archive is {@link ComptoirEar}, and it stays until the server stops.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeploymentScenarioGenerator.class, TheEar.class).observer(Sharing.class);
    }

    /** Answers every test class with the same archive. */
    public static class TheEar implements DeploymentScenarioGenerator {

        @Override
        public List<DeploymentDescription> generate(TestClass testClass) {
            return List.of(new DeploymentDescription(TargetDescription.DEFAULT.getName(), ComptoirEar.withInsideTests())
                    .setTarget(TargetDescription.DEFAULT)
                    .setProtocol(ProtocolDescription.DEFAULT)
                    .shouldBeTestable(true)
                    .shouldBeManaged(true));
        }
    }

    /** Keeps the scenario of the first class for all that follow. */
    public static class Sharing {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private DeploymentScenario shared;
        private boolean tried;
        private RuntimeException failure;

        void generate(@Observes EventContext<GenerateDeployment> event) {
            if (shared == null) {
                event.proceed();
                shared = scenario.get();
            } else {
                scenario.set(shared);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!tried) {
                tried = true;
                deployForAll(event);
            } else if (failure != null) {
                throw new IllegalStateException("The EAR was not deployed; the first test class says why", failure);
            }
        }

        private void deployForAll(EventContext<DeployManagedDeployments> event) {
            try {
                event.proceed();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // Not after each class: the server is thrown away with what is on it.
        }
    }
}
