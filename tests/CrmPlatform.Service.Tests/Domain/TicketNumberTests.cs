using System.Text.RegularExpressions;
using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Tests.Support;

namespace CrmPlatform.Service.Tests.Domain;

public sealed class TicketNumberTests
{
    [Fact]
    public void Create_WithNumber_KeepsIt() =>
        Assert.Equal("INC0000045", new Ticket(Some.Facts with { Number = " INC0000045 " }, Some.Now).Number);

    [Fact]
    public void Create_WithoutNumber_MakesOneOfItsOwn()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => Some.Ticket().Number).ToList();

        Assert.All(numbers, n => Assert.Matches(new Regex("^T-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$"), n));
        Assert.Equal(1000, numbers.Distinct().Count());
    }

    [Theory]
    [InlineData("", "The ticket has no subject. Say in a line what it is about.")]
    [InlineData(201, "The subject has 201 characters. Keep it to 200 and put the rest into the description.")]
    public void Create_SubjectOutOfBounds_IsRefused(object subject, string message)
    {
        var text = subject as string ?? new string('x', (int)subject);

        var refusal = Assert.Throws<RuleBrokenException>(() => new Ticket(Some.Facts with { Subject = text }, Some.Now));

        Assert.Equal(("SERVICE_SUBJECT_INVALID", message), (refusal.Code, refusal.Message));
    }
}
