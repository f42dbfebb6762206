package org.comptoir.access.application;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.comptoir.access.domain.Permission;

/**
 * What the caller of a use case must be allowed. The first parameter is the {@code Caller}; without the permission the
 * call is refused with {@code access.denied} and the refusal is audited.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

    /** The permission asked for. */
    @Nonbinding
    Permission value() default Permission.SELL;

    /**
     * True when an allowed call leaves an audit row too, in its own transaction. Off for reads, and for bookings whose
     * own rows carry user, seller, level and till (I-11).
     */
    @Nonbinding
    boolean audited() default true;
}
