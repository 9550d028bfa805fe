namespace Company.Template.Domain;

/// <summary>The codes of the module's errors; none is given twice.</summary>
internal static class TemplateErrors
{
    public const string NameMissing = "TEMPLATE_NAME_MISSING";
}
