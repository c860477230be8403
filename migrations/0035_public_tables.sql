CREATE TRIGGER evidence_documents_version_insert AFTER INSERT ON evidence_documents BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER evidence_documents_version_update AFTER UPDATE ON evidence_documents BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER evidence_documents_version_delete AFTER DELETE ON evidence_documents BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER levy_years_version_insert AFTER INSERT ON levy_years BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER levy_years_version_update AFTER UPDATE ON levy_years BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER levy_years_version_delete AFTER DELETE ON levy_years BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER promise_windows_version_insert AFTER INSERT ON promise_windows BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER promise_windows_version_update AFTER UPDATE ON promise_windows BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER promise_windows_version_delete AFTER DELETE ON promise_windows BEGIN UPDATE storefront_version SET version = version + 1; END;
