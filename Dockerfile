FROM python:3.11-slim

WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt

COPY app.py NOTICE LICENSE ./
COPY .streamlit .streamlit
COPY static static
COPY core core
COPY ui ui
COPY pages pages

# Cases live in a volume of their own, and nobody in the container is root.
RUN useradd --create-home desk && mkdir /data && chown desk /data
USER desk
VOLUME /data
ENV REPAYMENT_DESK_DATA=/data

EXPOSE 8501
HEALTHCHECK CMD python -c "import urllib.request; urllib.request.urlopen('http://localhost:8501/_stcore/health')"

# Inside the container all interfaces; publish it to the host's loopback only: docs/how-to/run-it-for-others.md
CMD ["streamlit", "run", "app.py", "--server.address=0.0.0.0", "--server.headless=true"]
