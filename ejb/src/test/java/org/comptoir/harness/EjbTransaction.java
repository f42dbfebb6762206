package org.comptoir.harness;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link EjbTransactionInterceptor}; put on session beans by {@link EjbExtension}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EjbTransaction {

    /** The annotation's one value. */
    final class Literal extends AnnotationLiteral<EjbTransaction> implements EjbTransaction {
        private static final long serialVersionUID = 1L;
        static final Literal INSTANCE = new Literal();
    }
}
