package org.trivium.starter.audit.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Shows the audit trail under the path of the service. */
@AutoConfiguration(afterName = "org.trivium.starter.audit.AuditConfiguration")
@Import(AuditController.class)
class AuditWebConfiguration {}
