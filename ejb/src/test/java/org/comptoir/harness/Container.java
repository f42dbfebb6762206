package org.comptoir.harness;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The CDI container of this JVM, started at the first use over {@link Database}. */
public final class Container {

    private static WeldContainer weld;

    private Container() {}

    /** A bean by its type. */
    public static <T> T get(Class<T> type) {
        return weld().select(type).get();
    }

    /** Fills the {@code @Inject} fields of an object that is no bean. */
    public static void inject(Object target) {
        injectAs(target, target.getClass());
    }

    @SuppressWarnings("unchecked")
    private static <T> void injectAs(Object target, Class<T> type) {
        BeanManager beans = weld().getBeanManager();
        AnnotatedType<T> annotated = beans.createAnnotatedType(type);
        CreationalContext<T> context = beans.createCreationalContext(null);
        beans.getInjectionTargetFactory(annotated).createInjectionTarget(null).inject((T) target, context);
    }

    @SuppressWarnings("unchecked") // Weld takes classes of annotations as varargs
    private static synchronized WeldContainer weld() {
        if (weld == null) {
            Database.start();
            weld = new Weld()
                    .addBeanDefiningAnnotations(Stateless.class)
                    .addBeanDefiningAnnotations(Singleton.class)
                    .addExtension(new EjbExtension())
                    .addServices(new WeldTransactions())
                    .initialize();
        }
        return weld;
    }
}
