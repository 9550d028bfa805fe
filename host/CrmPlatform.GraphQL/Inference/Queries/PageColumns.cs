using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>What is selected of a page.</summary>
internal readonly record struct PageColumns(ColumnSet Rows, bool NeedsRows, bool NeedsCursors, bool NeedsPageInfo, bool NeedsCount)
{
    public static PageColumns Of<TRow>(FieldSelection selection, ObjectType connection, RowModel<TRow> rows)
    {
        var page = default(PageColumns);
        foreach (var field in selection.FieldsOf(connection))
        {
            page = field.Field.Name switch
            {
                "nodes" => page with { NeedsRows = true, Rows = page.Rows.With(rows.Of(field.Selection)) },
                "edges" => page.WithEdges(field, rows),
                "pageInfo" => page with
                {
                    NeedsRows = true,
                    NeedsPageInfo = true,
                    NeedsCursors = page.NeedsCursors || field.Selection.Includes("startCursor") || field.Selection.Includes("endCursor"),
                },
                "totalCount" => page with { NeedsCount = true },
                _ => page,
            };
        }

        return page;
    }

    private PageColumns WithEdges<TRow>(SelectedField edges, RowModel<TRow> rows)
    {
        var page = this with { NeedsRows = true };
        foreach (var field in edges.Selection.FieldsOf((ObjectType)edges.Field.Type.Named))
        {
            page = field.Field.Name switch
            {
                "node" => page with { Rows = page.Rows.With(rows.Of(field.Selection)) },
                "cursor" => page with { NeedsCursors = true },
                _ => page,
            };
        }

        return page;
    }
}
