import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A vendor's story becomes rich text, in the words that were there: paragraphs, and the lines in them. It is
 * written to Medusa from now on. Payload writes a vendor's own row with every change of its languages, so one
 * trigger hears of all of them; Medusa's columns change through here too, and that hint finds nothing to do.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function pg_temp.to_prose(words text, direction text) returns jsonb language sql as $$
      with line as (
        select p.at as paragraph, l.at as line, l.words
        from regexp_split_to_table(btrim(words, E' \\n\\r\\t'), '\\n[ \\r\\t]*\\n\\s*') with ordinality p(words, at),
          regexp_split_to_table(p.words, '\\r?\\n') with ordinality l(words, at)
      ), node as (
        select paragraph, line, 0 as part, jsonb_build_object('type', 'linebreak', 'version', 1) as node
        from line where line > 1
        union all
        select paragraph, line, 1, jsonb_build_object('type', 'text', 'version', 1, 'text', words, 'format', 0,
          'detail', 0, 'mode', 'normal', 'style', '')
        from line where words <> ''
      ), paragraph as (
        select paragraph, jsonb_build_object('type', 'paragraph', 'version', 1, 'direction', direction, 'format', '',
          'indent', 0, 'textFormat', 0, 'textStyle', '', 'children', jsonb_agg(node order by line, part)) as node
        from node group by paragraph
      )
      select jsonb_build_object('root', jsonb_build_object('type', 'root', 'version', 1, 'direction', direction,
        'format', '', 'indent', 0, 'children', jsonb_agg(node order by paragraph))) from paragraph
    $$;

    ALTER TABLE "vendors_locales" ALTER COLUMN "story" SET DATA TYPE jsonb using
      case when story ~ '\\S' then pg_temp.to_prose(story, case _locale when 'ar' then 'rtl' else 'ltr' end) end;

    drop function pg_temp.to_prose;

    create trigger hint_story after insert or update or delete on vendors
      for each row execute function sync.hint_live_change('vendor-story');
    insert into sync.hints (entity, medusa_id, reason) select 'vendor-story', medusa_id, 'sweep' from vendors`)
}

/** Back to the words alone. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create function pg_temp.to_words(story jsonb) returns text language sql as $$
      select string_agg(p.words, E'\\n\\n' order by p.at) from (
        select c.at, (
          select string_agg(coalesce(n.node->>'text', E'\\n'), '' order by n.at)
          from jsonb_path_query(c.child, 'strict $.** ? (@.type == "text" || @.type == "linebreak")')
            with ordinality n(node, at)
        ) as words
        from jsonb_array_elements(story->'root'->'children') with ordinality c(child, at)
      ) p
    $$;

    ALTER TABLE "vendors_locales" ALTER COLUMN "story" SET DATA TYPE varchar using pg_temp.to_words(story);

    drop function pg_temp.to_words;
    drop trigger if exists hint_story on vendors;
    delete from sync.hints where entity = 'vendor-story';
    delete from sync.links where entity = 'vendor-story'`)
}
