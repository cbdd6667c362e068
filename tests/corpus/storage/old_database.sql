PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE version (
	id INTEGER NOT NULL, 
	slug VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	issuer VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	issued_on DATE, 
	text_kind VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	added_at DATETIME NOT NULL, 
	retired_at DATETIME, 
	particulars JSON NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO version VALUES(1,'11-qd-abc-2021','11/QĐ-ABC','Quyết định','Bộ Thử nghiệm','Phê duyệt Kế hoạch trồng hoa sen','2021-03-05','digest','de4bd0685f8a59d99ffbb501b116bbb3656a6e30744163e25e3aa9e499fe8d9e','2026-11-24 19:10:51.810445',NULL,'{"signer": null, "place": "", "validity": {"effective_from": "2021-03-05", "effective_to": null, "verified_until": "2030-01-01"}, "validity_note": "V\u0103n b\u1ea3n do b\u00e0i ki\u1ec3m th\u1eed \u0111\u1eb7t ra.", "starts": [], "legal_bases": [], "recipients": [], "aliases": [], "warnings": [], "source": {"origin": "11-qd-abc.md", "url": "", "checked_on": "2026-11-24", "references": []}}');
INSERT INTO version VALUES(2,'22-qd-abc-2025','22/QĐ-ABC','Quyết định','Bộ Thử nghiệm','Phê duyệt Kế hoạch trồng hoa súng','2025-06-01','digest','a825be01a7ec1a24c597a1751824f686c80ffdccd409758e315821a0d895fd6d','2026-11-24 19:10:51.868466',NULL,'{"signer": null, "place": "", "validity": {"effective_from": "2025-07-01", "effective_to": null, "verified_until": "2030-01-01"}, "validity_note": "", "starts": [], "legal_bases": [], "recipients": [], "aliases": [], "warnings": [], "source": {"origin": "22-qd-abc.md", "url": "", "checked_on": "2026-11-24", "references": []}}');
CREATE TABLE state (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO state VALUES('generation','2');
INSERT INTO state VALUES('doors.closed','Đang bảo trì.');
CREATE TABLE provision (
	version_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	depth INTEGER NOT NULL, 
	path VARCHAR NOT NULL, 
	unit VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	marker VARCHAR NOT NULL, 
	heading VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	confirmed BOOLEAN NOT NULL, 
	PRIMARY KEY (version_id, position), 
	FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE
);
INSERT INTO provision VALUES(1,0,0,'dieu-1','dieu','1','','','',1);
INSERT INTO provision VALUES(1,1,1,'dieu-1.khoan-1','khoan','1','','Diện tích trồng sen','Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ.',1);
INSERT INTO provision VALUES(1,2,1,'dieu-1.khoan-2','khoan','2','','Báo cáo hằng năm','Vụ Hoa sen báo cáo Bộ Thử nghiệm trước ngày 15/12 hằng năm.',1);
INSERT INTO provision VALUES(1,3,0,'nhom-nguon-giong','nhom','Nguồn giống','','Nguồn giống','Giống sen do Trung tâm Giống cung cấp.',0);
INSERT INTO provision VALUES(2,0,0,'dieu-1','dieu','1','','Diện tích trồng súng','Đến năm 2028, Vụ Hoa sen trồng tối thiểu 60% diện tích mặt hồ bằng hoa súng.',1);
INSERT INTO provision VALUES(2,1,0,'dieu-2','dieu','2','','Hiệu lực','Quyết định này có hiệu lực từ ngày 01/7/2025 và thay thế Quyết định số 11/QĐ-ABC.',1);
CREATE TABLE relation (
	id INTEGER NOT NULL, 
	version_id INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	target_locator VARCHAR, 
	target_issued_on DATE, 
	from_date DATE, 
	stated_in VARCHAR, 
	reported BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(version_id) REFERENCES version (id) ON DELETE CASCADE
);
INSERT INTO relation VALUES(1,2,'replaces','11/QĐ-ABC',NULL,NULL,NULL,'dieu-2',0);
CREATE TABLE record (
	id VARCHAR NOT NULL, 
	conversation_id VARCHAR NOT NULL, 
	created_at DATETIME NOT NULL, 
	question VARCHAR NOT NULL, 
	as_of DATE NOT NULL, 
	library_generation INTEGER NOT NULL, 
	answer JSON NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO record VALUES('ab12','talk','2026-11-24 19:10:51.906001','Trồng bao nhiêu sen?','2026-11-24',2,'{"record_id": "ab12", "conversation_id": "talk", "status": "answered", "text": "T\u1ed1i thi\u1ec3u 35%.", "statements": [], "citations": [], "warnings": [], "suggestions": [], "as_of": "2026-11-24", "tables": [], "timings": {}}');
CREATE TABLE feedback (
	record_id VARCHAR NOT NULL, 
	rating VARCHAR NOT NULL, 
	reason VARCHAR, 
	comment VARCHAR NOT NULL, 
	given_at DATETIME NOT NULL, 
	PRIMARY KEY (record_id)
);
INSERT INTO feedback VALUES('ab12','down','wrong','Sai năm.','2026-11-24 19:10:51.917244');
CREATE TABLE site (
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	hosts JSON NOT NULL, 
	per_minute INTEGER NOT NULL, 
	per_day INTEGER NOT NULL, 
	documents JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO site VALUES('site_0342ee8614d9110bc0b1bde3','Cổng tỉnh','["dichvucong.gov.vn"]',10,2000,'[]','2026-11-24 19:10:51.933832');
CREATE TABLE api_key (
	id VARCHAR NOT NULL, 
	sha256 VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	scopes JSON NOT NULL, 
	per_minute INTEGER NOT NULL, 
	per_day INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME, 
	revoked_at DATETIME, 
	last_used_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (sha256)
);
INSERT INTO api_key VALUES('hd_live_e1HEIn','8ab695abdbf79a13a349723facc536c8f0c697cc5d87c24f3cf01b10b2b51483','Phần mềm','["ask"]',120,20000,'2026-11-24 19:10:51.961697',NULL,NULL,NULL);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor VARCHAR NOT NULL, 
	act VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	details JSON NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO audit VALUES(1,'2026-11-24 19:10:51.983910','lan@may','key.add','Phần mềm','{}');
CREATE TABLE passage(id integer);
CREATE TABLE indexed(id integer);
CREATE INDEX ix_version_number ON version (number);
CREATE INDEX ix_version_sha256 ON version (sha256);
CREATE INDEX ix_version_slug ON version (slug);
CREATE INDEX provision_path ON provision (version_id, path);
CREATE INDEX ix_relation_version_id ON relation (version_id);
CREATE INDEX ix_relation_target ON relation (target);
CREATE INDEX ix_record_conversation_id ON record (conversation_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END;
COMMIT;
