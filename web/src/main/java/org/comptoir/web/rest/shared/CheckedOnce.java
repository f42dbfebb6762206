package org.comptoir.web.rest.shared;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The constraints of this resource's methods are checked by {@link CheckOnce}. The class bears
 * {@code @ValidateOnExecution(type = ExecutableType.NONE)} as well: otherwise RESTEasy and CDI each check them again, and
 * ask Jakarta Persistence for every field whether it is loaded, about a tenth of a sale's processor time.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CheckedOnce {}
