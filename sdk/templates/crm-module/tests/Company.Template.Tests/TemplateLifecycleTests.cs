using CrmPlatform.Sdk.Testing;

namespace Company.Template.Tests;

public sealed class TemplateLifecycleTests : ModuleLifecycleTests<TemplateModule>;
