"""An Airflow DAG that mines each day's delivery on the night after it.

Copy it into Airflow's folder of DAGs, on workers that have Dixit in /opt/dixit. Airflow 2.6.2 or newer.
A day that was missed is made up for in order, one run at a time, since an article belongs to the first night that has it.
"""
from __future__ import annotations

from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.operators.bash import BashOperator

# {{ ds }} is the day whose delivery is mined: Airflow starts its run when the day is over.
EXTRACT = (
    "scripts/dixit extract @pipelines/nightly.args"
    " --input=/srv/dixit/incoming/{{ ds }} --batch-date={{ ds }}"
)

with DAG(
    dag_id="dixit_nightly",
    description="Who said what in yesterday's articles",
    schedule="30 2 * * *",
    start_date=datetime(2026, 11, 1, tzinfo=timezone.utc),
    catchup=True,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=30), "depends_on_past": True},
) as dag:
    # Exit code 3 means that there was no delivery: the day is skipped, not failed.
    BashOperator(
        task_id="extract",
        bash_command=EXTRACT,
        cwd="/opt/dixit",
        skip_on_exit_code=3,
        execution_timeout=timedelta(hours=6),
    )
