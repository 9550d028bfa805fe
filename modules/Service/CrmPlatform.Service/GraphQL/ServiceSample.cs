using CrmPlatform.Sdk;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;

namespace CrmPlatform.Service.GraphQL;

/// <summary>Two weeks at the service desk of a demo company.</summary>
internal sealed class ServiceSample(ServiceDbContext db, ITenantGraph graph) : ISampleData
{
    private static readonly DateTime Start = new(2025, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly (string Subject, TicketType Type, TicketPriority Priority, TicketStatus Status, int Hours)[] Matters =
    [
        ("The order page does not load", TicketType.Incident, TicketPriority.Urgent, TicketStatus.Closed, 3),
        ("How do I change the delivery address?", TicketType.Question, TicketPriority.Normal, TicketStatus.Closed, 20),
        ("The invoice names the wrong company", TicketType.Complaint, TicketPriority.High, TicketStatus.Solved, 26),
        ("Which plan fits twelve users?", TicketType.Consultation, TicketPriority.Low, TicketStatus.Pending, 5),
        ("The nightly export is empty", TicketType.Problem, TicketPriority.High, TicketStatus.OnHold, 8),
        ("Please add two users", TicketType.Task, TicketPriority.Normal, TicketStatus.Open, 1),
        ("The new search is good", TicketType.Feedback, TicketPriority.Low, TicketStatus.New, 0),
        ("Login fails after the password change", TicketType.Incident, TicketPriority.High, TicketStatus.Open, 2),
    ];

    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var customers = await SampleCustomers.AskAsync(graph, cancellation);
        for (var i = 0; i < Matters.Length; i++)
        {
            var opened = Start.AddDays(i).AddMinutes(37 * i);
            var ticket = new Ticket(
                new TicketFacts
                {
                    Number = $"T-{1001 + i}",
                    Subject = Matters[i].Subject,
                    Type = Matters[i].Type,
                    Priority = Matters[i].Priority,
                    Level = i % 2 == 0 ? TicketLevel.Low : TicketLevel.Medium,
                    Channel = i % 3 == 0 ? TicketChannel.Phone : TicketChannel.Email,
                    Category = i % 2 == 0 ? "Shop" : "Account",
                    CustomerId = customers.Count == 0 ? null : customers[i % customers.Count].Key,
                    OpenedAt = opened,
                },
                opened);
            TicketSteps.Open(db, ticket);
            Work(ticket, Matters[i].Status, opened, Matters[i].Hours);
        }
    }

    private void Work(Ticket ticket, TicketStatus status, DateTime opened, int hours)
    {
        if (status == TicketStatus.New)
        {
            return;
        }

        ticket.Assign("Ada Lovelace", "Ada Lovelace", opened.AddMinutes(20));
        db.Messages.Add(ticket.Reply("Ada Lovelace", "Thank you. We are looking into it.", opened.AddMinutes(25)));
        var done = opened.AddHours(hours);
        if (status == TicketStatus.Closed)
        {
            ticket.MoveTo(TicketStatus.Solved, "Ada Lovelace", done);
        }

        if (status != TicketStatus.Open)
        {
            ticket.MoveTo(status, "Ada Lovelace", status == TicketStatus.Closed ? done.AddDays(4) : done);
        }

        TicketSteps.Record(db, ticket);
    }
}
