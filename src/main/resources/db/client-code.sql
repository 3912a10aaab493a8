--liquibase formatted sql

--changeset vigie:client-code-once
--preconditions onFail:CONTINUE onError:HALT
--precondition-sql-check expectedResult:0 select count(*) from (select lower(code) from client group by lower(code) having count(*) > 1) doubles
--comment: reports and statements name a client in any case, so a code stands for one client in any case; where two do already, the next start after one has gone sees to it
create unique index client_code_once on client (lower(code));
drop index client_code_in_any_case;
